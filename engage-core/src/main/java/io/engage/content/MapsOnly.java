package io.engage.content;

import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.util.List;
import java.util.Map;

/**
 * Makes a mustache.java template look names up in maps and never call a method of a value, which
 * the library does by default. For channels that lay out mails or pages with it. Without state;
 * safe for several threads.
 */
public final class MapsOnly extends ReflectionObjectHandler {

  @Override
  public Wrapper find(String name, List<Object> scopes) {
    return current -> lookUp(name, current);
  }

  @SuppressWarnings("NullAway") // the library reads null as "not found"
  private static Object lookUp(String name, List<Object> scopes) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      if (scopes.get(i) instanceof Map<?, ?> map && map.containsKey(name)) {
        return map.get(name);
      }
    }
    return null;
  }
}
