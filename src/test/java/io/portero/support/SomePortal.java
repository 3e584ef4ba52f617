package io.portero.support;

import io.portero.portal.AccountKind;
import io.portero.portal.Contact;
import io.portero.portal.DesignTokens;
import io.portero.portal.DocumentType;
import io.portero.portal.Entity;
import io.portero.portal.IdentityForm;
import io.portero.portal.MailSettings;
import io.portero.portal.Portal;
import io.portero.portal.SecretPolicy;
import io.portero.portal.Theme;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A portal in memory for tests that need who may sign in, and no pages: entities `alianza` and `norte`, one kind of account
/// per [IdentityForm], documents NIT, CC and PA.
public final class SomePortal {

  public static final AccountKind COMPANY =
      new AccountKind("company", IdentityForm.DOCUMENT_AND_USER, List.of("NIT", "CC"));
  public static final AccountKind MEMBER = new AccountKind("member", IdentityForm.USER, List.of());
  public static final AccountKind CLIENT =
      new AccountKind("client", IdentityForm.DOCUMENT_OR_USER, List.of("NIT"));
  public static final AccountKind SUPPLIER =
      new AccountKind("supplier", IdentityForm.EMAIL, List.of());

  private SomePortal() {}

  public static Portal named(String id) {
    return new Portal(
        new PortalId(id), identity(), organisation(), Optional.empty(), Map.of(), files());
  }

  private static Portal.Identity identity() {
    return new Portal.Identity(
        List.of(
            new DocumentType("NIT", 31, true, 6, 15),
            new DocumentType("CC", 13, true, 3, 12),
            new DocumentType("PA", 41, false, 4, 20)),
        List.of(COMPANY, MEMBER, CLIENT, SUPPLIER),
        new SecretPolicy(SecretPolicy.Type.PASSWORD, 8, 0, 0, 0, 0, "", List.of(), false));
  }

  private static Portal.Organisation organisation() {
    return new Portal.Organisation(
        List.of(Language.ES),
        ZoneId.of("America/Bogota"),
        Optional.empty(),
        List.of(),
        List.of(new Entity("alianza", "Alianza"), new Entity("norte", "Cooperativa del Norte")),
        new Contact("", List.of(), ""),
        new MailSettings("Portal", "portal@portal.example", "Portal", 1_000));
  }

  private static Portal.Files files() {
    return new Portal.Files(
        Map.of(), Map.of(), Map.of(), Map.of(), new Theme("", DesignTokens.ofProduct(), ""));
  }
}
