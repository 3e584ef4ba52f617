package io.portero.account;

import io.portero.shared.DocumentNumber;
import io.portero.shared.PortalId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts accounts by the domain of their address.
final class Domains {

  static final Duration KEPT = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<PortalId, Count> counts = new ConcurrentHashMap<>();

  Domains(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param shares accounts by domain, @param masks how each domain may be shown, @param companies for each of some of the portal's
  /// companies, what its users show, with how many show it
  record Count(
      Map<String, Long> shares,
      DomainMasks masks,
      Map<String, Map<String, Long>> companies,
      Instant at) {

    /// Not if the clock was set back since.
    boolean isFresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
    }
  }

  private record Users(String company, String domain, long n) {}

  /// Of a whole portal; at most [#KEPT] old.
  Count ofPortal(PortalId portal) {
    Instant now = clock.instant();
    return counts.compute(
        portal, (p, last) -> last != null && last.isFresh(now) ? last : count(p, now));
  }

  private Count count(PortalId portal, Instant now) {
    Map<String, Long> shares =
        jdbc
            .sql(
                "select email_domain, count(*) as n from account where portal = :portal group by email_domain")
            .param("portal", portal.value())
            .query((row, _) -> Map.entry(row.getString("email_domain"), row.getLong("n")))
            .list()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    DomainMasks masks = DomainMasks.of(shares);
    return new Count(shares, masks, companies(portal, masks), now);
  }

  /// 200 companies, whose masks stand for those of all: more would cost each page more, and show no more.
  /// Always the same ones while there are so many, whatever their size: a company that is asked for is one of all, not one of the
  /// big ones.
  private Map<String, Map<String, Long>> companies(PortalId portal, DomainMasks masks) {
    return jdbc
        .sql(
            """
            with company as (
              select document_type, document_number from account
              where portal = :portal and document_number is not null group by 1, 2
              order by md5(document_type || ':' || document_number) limit 200 -- a number, for a plan that is kept would count with a tenth of all
            )
            select document_type || ':' || document_number as company, email_domain, count(*) as n
            from account join company using (document_type, document_number)
            where portal = :portal group by 1, 2
            """)
        .param("portal", portal.value())
        .query((row, _) ->
            new Users(row.getString("company"), row.getString("email_domain"), row.getLong("n")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Users::company,
                Collectors.collectingAndThen(
                    Collectors.toMap(Users::domain, Users::n), masks::weigh)));
  }

  /// Of the accounts of one document, such as a company's users; the same statement for no document.
  Map<String, Long> ofDocument(PortalId portal, Optional<DocumentNumber> document) {
    return jdbc
        .sql(
            """
            select email_domain, count(*) as n from account
            where portal = :portal and document_type = :type and document_number = :number group by email_domain
            """)
        .param("portal", portal.value())
        .param("type", document.map(DocumentNumber::type).orElse(""))
        .param("number", document.map(DocumentNumber::number).orElse(""))
        .query((row, _) -> Map.entry(row.getString("email_domain"), row.getLong("n")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
