package io.portero.portal;

import io.portero.shared.Language;
import io.portero.shared.PortalId;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One organisation's front door, wholly checked: what its folder says, ready to use.
///
/// @param baseUrl the address that links in mails begin with (never from `Host`); empty: the installation's own
/// address + `/{portal}`
/// @param hosts host names that lead to this portal
/// @param captcha of another house, if steps may ask by it
/// @param files texts, legal documents, message templates and face
public record Portal(
    PortalId id,
    Identity identity,
    Organisation organisation,
    Optional<CaptchaProvider> captcha,
    Map<JourneyKind, Plan> plans,
    Files files) {

  public Portal {
    plans = Map.copyOf(plans);
  }

  /// Who may sign in here and with what.
  ///
  /// @param documentTypes in the order in which they are offered
  /// @param kinds of account, the first one the usual
  /// @param policy of passwords or PINs
  public record Identity(
      List<DocumentType> documentTypes, List<AccountKind> kinds, SecretPolicy policy) {}

  /// Whose portal it is.
  public record Organisation(
      List<Language> languages,
      ZoneId zone,
      Optional<URI> baseUrl,
      List<String> hosts,
      List<Entity> entities,
      Contact contact,
      MailSettings mail) {}

  /// What the folder holds beside the definition.
  ///
  /// @param texts per language: the portal's own, laid over the product's
  /// @param legal by document id, newest version first
  /// @param messages templates by name (`recovery-link`, `recovery-code`, `code` …)
  /// @param help the page `/{portal}/help` as safe HTML per language (A12)
  public record Files(
      Map<Language, Map<String, String>> texts,
      Map<String, List<LegalDocument>> legal,
      Map<String, MessageTemplate> messages,
      Map<Language, String> help,
      Theme theme) {}

  public Optional<Plan> plan(JourneyKind kind) {
    return Optional.ofNullable(plans.get(kind));
  }

  /// Empty for a kind that a changed file has no more.
  public Optional<AccountKind> findKind(String kindId) {
    return identity.kinds().stream().filter(k -> k.id().equals(kindId)).findFirst();
  }

  public AccountKind kind(String kindId) {
    return findKind(kindId)
        .orElseThrow(() -> new IllegalArgumentException("unknown account kind: " + kindId));
  }

  public Optional<DocumentType> documentType(String typeId) {
    return identity.documentTypes().stream().filter(t -> t.id().equals(typeId)).findFirst();
  }

  public Optional<Entity> entity(String entityId) {
    return organisation.entities().stream().filter(e -> e.id().equals(entityId)).findFirst();
  }

  /// The language with this code, or the usual one if the portal does not speak it, or not any more.
  public Language language(String code) {
    List<Language> spoken = organisation.languages();
    return Language.of(code).filter(spoken::contains).orElseGet(spoken::getFirst);
  }

  /// The version in force of a legal document.
  public Optional<LegalDocument> legal(String documentId) {
    return Optional.ofNullable(files.legal().get(documentId)).map(List::getFirst);
  }
}
