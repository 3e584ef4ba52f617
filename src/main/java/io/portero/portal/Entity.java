package io.portero.portal;

/// One organisation of a network that shares a portal.
public record Entity(String id, String name) {}
