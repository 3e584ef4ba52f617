package io.portero.journey;

import io.portero.portal.JourneyKind;

/// Where a link from a mail leads: the journey and the step that its form is for.
public record OpenedLink(JourneyKind kind, String stepType) {}
