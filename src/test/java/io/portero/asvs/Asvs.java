package io.portero.asvs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The requirements of OWASP ASVS 5.0 that a test shows, by number: `@Asvs({"6.2.1", "6.2.4"})`. Name one only if the test
/// would fail without it. On a class: all its tests together show it.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Asvs {
  String[] value();
}
