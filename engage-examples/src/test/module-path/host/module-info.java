/** An application. It asks for the library and its database, and for plugins by their names alone. */
module com.example.host {
  requires com.h2database;
  requires io.engage.core;
  requires java.naming;
  requires java.sql;
}
