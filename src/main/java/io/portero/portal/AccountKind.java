package io.portero.portal;

import java.util.List;

/// A kind of account that a portal knows, such as a company's user or a supplier (C2).
///
/// @param id name in files and in the database: `company`, `client`, `supplier`
/// @param form what identifies an account of this kind
/// @param documentTypes the document types that its form offers, the first one chosen; empty if it asks for none
public record AccountKind(String id, IdentityForm form, List<String> documentTypes) {

  public AccountKind {
    documentTypes = List.copyOf(documentTypes);
  }
}
