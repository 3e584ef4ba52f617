package io.portero.bench;

import org.jspecify.annotations.Nullable;

/// Somebody who has an account, or is about to. Walks through one flow at a time.
final class Person {

  private static final String ONE = "Cafe-Tinto.47";
  private static final String OTHER = "Lluvia-verde.42";

  private final String document;
  private final String user;
  private final String email;
  private String password;
  private @Nullable Browser browser;

  /// @param document the number alone, @param user both empty where the portal asks for neither
  Person(String document, String user, String email, String password) {
    this.document = document;
    this.user = user;
    this.email = email;
    this.password = password;
  }

  /// With the password that everybody has at first.
  Person(String document, String user, String email) {
    this(document, user, email, ONE);
  }

  String document() {
    return document;
  }

  String user() {
    return user;
  }

  String email() {
    return email;
  }

  String password() {
    return password;
  }

  /// Another password than the one in force.
  String freshPassword() {
    return password.equals(ONE) ? OTHER : ONE;
  }

  void choose(String chosen) {
    password = chosen;
  }

  /// The browser in which they are signed in; null if in none.
  @Nullable Browser browser() {
    return browser;
  }

  void keep(Browser signedIn) {
    browser = signedIn;
  }
}
