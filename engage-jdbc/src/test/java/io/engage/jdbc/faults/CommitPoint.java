package io.engage.jdbc.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands where a connection commits. */
interface CommitPoint {

  /** Commits, or does what it is there for. */
  void commit(Connection connection) throws SQLException;

  /** The same data source, whose connections commit here. */
  static DataSource on(DataSource dataSource, CommitPoint point) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object answer = call(dataSource, method, arguments);
          return answer instanceof Connection connection ? watched(connection, point) : answer;
        });
  }

  private static Connection watched(Connection connection, CommitPoint point) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit")) {
            point.commit(connection);
            return null;
          }
          return call(connection, method, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            CommitPoint.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method, arguments)));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  /** What a call is answered with. */
  interface Answer {
    @Nullable Object to(Method method, Object @Nullable [] arguments) throws Throwable;
  }
}
