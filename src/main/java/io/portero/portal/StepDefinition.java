package io.portero.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What holds of every step of a type, whatever its settings.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface StepDefinition {

  /// What it does, in a sentence for editors of `portal.yaml`.
  String about();

  /// The journeys that it may be part of.
  JourneyKind[] in();

  /// Those that it may begin.
  JourneyKind[] first() default {};

  /// Whether its answer is a password or PIN that is compared.
  boolean comparesSecret() default false;
}
