package io.portero.portal;

import java.util.List;

/// How a person reaches the organisation (C10).
///
/// @param email address of the help desk; may be empty
/// @param phones with their places; may be empty
/// @param tutorials address of the tutorials; may be empty
/// @param whatsapp number for WhatsApp in E.164, such as `+573001234567`; may be empty
public record Contact(String email, List<Phone> phones, String tutorials, String whatsapp) {

  public Contact(String email, List<Phone> phones, String tutorials) {
    this(email, phones, tutorials, "");
  }

  /// Opens a talk with the organisation; empty without a number.
  public String whatsappLink() {
    return whatsapp.isEmpty() ? "" : "https://wa.me/" + whatsapp.substring(1);
  }

  public Contact {
    phones = List.copyOf(phones);
  }

  /// @param place city or purpose; may be empty, @param number as it is read, @param dial for `tel:` links
  public record Phone(String place, String number, String dial) {}
}
