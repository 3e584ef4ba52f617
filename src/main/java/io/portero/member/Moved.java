package io.portero.member;

import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;

/// A member whose entry in the registry was changed.
///
/// @param now what it says from here on, @param email before, @param mobile before
public record Moved(Member now, EmailAddress email, MobileNumber mobile) {}
