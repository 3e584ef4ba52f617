package io.portero.journey;

/// The portal's files have changed, and a journey under way needs what they do not hold any more: it is begun again.
final class PlanGone extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
