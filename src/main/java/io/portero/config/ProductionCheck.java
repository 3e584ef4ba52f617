package io.portero.config;

import java.util.function.BooleanSupplier;

/// One thing that is fine for trying out and wrong in production: what it is, and what to set instead.
record ProductionCheck(String english, String spanish, BooleanSupplier broken) {}
