package io.portero.account;

import io.portero.shared.DocumentNumber;
import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The address that a recovery shows before any proof (A5): of an account, its own, masked as [DomainMasks] says; for data
/// that matches none, one drawn for these data by a keyed hash, as often as accounts have it. Both always cost the same.
@Component
public class MaskedAddress {

  private static final String OF_AN_EMPTY_PORTAL = "*****@*****.com.co";

  private final Accounts accounts;
  private final Hmac hmac;

  public MaskedAddress(Accounts accounts, Keys keys) {
    this.accounts = accounts;
    this.hmac = new Hmac(keys.first(), KeyPurpose.MASKED_ADDRESS);
  }

  /// @param typed the keys that were looked for, empty if what was typed was not usable
  /// @param account what they led to
  public String shownFor(PortalId portal, List<LoginKey> typed, Optional<Account> account) {
    Domains.Count count = accounts.domains().ofPortal(portal);
    String decoy = draw(portal, typed, weights(portal, typed, count));
    return account.map(a -> count.masks().of(a.email().domain())).orElse(decoy);
  }

  /// Two draws, for a company's users mostly share its domain, and everyone knows it: first what the company's users show, then the
  /// user. A company that has no accounts here has another's in its place, always the same; else its users would show what
  /// the whole portal shows, and tell by that that it is no client.
  private Map<String, Long> weights(PortalId portal, List<LoginKey> typed, Domains.Count count) {
    var document = typed.stream().flatMap(key -> key.documentPart().stream()).findFirst();
    Map<String, Long> ofDocument = accounts.domains().ofDocument(portal, document);
    Map<String, Long> another =
        document.flatMap(d -> another(portal, d, count)).orElse(count.masks().weights());
    return ofDocument.isEmpty() ? another : count.masks().weigh(ofDocument);
  }

  private Optional<Map<String, Long>> another(
      PortalId portal, DocumentNumber document, Domains.Count count) {
    return count.companies().entrySet().stream()
        .max(
            Comparator.comparingLong(company ->
                ByteBuffer.wrap(
                        hmac.of(portal.value(), "company", document.toString(), company.getKey()))
                    .getLong()))
        .map(Map.Entry::getValue);
  }

  /// Weighted rendezvous hashing: the same data keep their mask while the counts grow, but for the few whom the growth itself
  /// moves.
  private String draw(PortalId portal, List<LoginKey> typed, Map<String, Long> weights) {
    String subject = typed.isEmpty() ? "" : typed.getFirst().value();
    String best = OF_AN_EMPTY_PORTAL;
    double least = Double.POSITIVE_INFINITY;
    for (var mask : weights.entrySet()) {
      long bits = ByteBuffer.wrap(hmac.of(portal.value(), subject, mask.getKey())).getLong() >>> 11;
      double score = -Math.log((bits + 0.5) * 0x1p-53) / mask.getValue();
      if (score < least) {
        least = score;
        best = mask.getKey();
      }
    }
    return best;
  }
}
