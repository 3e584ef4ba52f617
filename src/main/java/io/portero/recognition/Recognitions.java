package io.portero.recognition;

import io.portero.picture.Pictures;
import io.portero.shared.Ids;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import io.portero.shared.Problem;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The front of the room: keeps what people chose and says what to show at sign-in.
@Component
public final class Recognitions {

  /// Asked for when there is no account, so that both cost one query.

  private final JdbcClient jdbc;

  private final Clock clock;
  private final Pictures pictures;
  private final Decoys decoys;

  public Recognitions(JdbcClient jdbc, Clock clock, Pictures pictures, Keys keys) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.pictures = pictures;
    this.decoys = new Decoys(keys, pictures.all());
  }

  /// What is wrong with a typed phrase (B9), field `phrase`; empty if nothing is.
  ///
  /// @param user the user's name if it is known yet: the phrase must not contain it
  public List<Problem> checkPhrase(String phrase, @Nullable String user) {
    return PhrasePolicy.check(phrase, user);
  }

  /// What is wrong with a chosen image (B8), field `image`; empty if nothing is.
  public List<Problem> checkImage(String image) {
    if (image.isBlank()) {
      return List.of(Problem.at("image", "problem.image-none"));
    }
    return pictures.find(image).isPresent()
        ? List.of()
        : List.of(Problem.at("image", "problem.image-unknown"));
  }

  /// Keeps, or replaces, what a person chose.
  ///
  /// @throws IllegalArgumentException if the image or phrase was not checked before
  public void choose(PortalId portal, UUID account, String image, String phrase) {
    if (!checkImage(image).isEmpty() || !checkPhrase(phrase, null).isEmpty()) {
      throw new IllegalArgumentException("an image or phrase that does not pass the policy");
    }
    jdbc.sql(
            """
            INSERT INTO recognition (account_id, portal, image, phrase, updated_at)
            VALUES (:account, :portal, :image, :phrase, :now)
            ON CONFLICT (account_id) DO UPDATE
            SET portal = excluded.portal, image = excluded.image, phrase = excluded.phrase,
                updated_at = excluded.updated_at
            """)
        .param("account", account)
        .param("portal", portal.value())
        .param("image", image)
        .param("phrase", PhrasePolicy.tidy(phrase))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The person's own choice, if one was made.
  public Optional<Recognition> of(UUID account) {
    return jdbc.sql("SELECT image, phrase FROM recognition WHERE account_id = :account")
        .param("account", account)
        .query(Recognition.class)
        .optional();
  }

  /// What to show before the PIN is asked for (B13): the person's own, else a decoy that is always the same for the
  /// same user. One query that gives one row, and one decoy each time, so that the work tells nothing (security.md 1).
  ///
  /// @param account the account found for `typedUser`, if any
  public Recognition shownFor(PortalId portal, String typedUser, @Nullable UUID account) {
    Recognition decoy = decoys.of(portal, typedUser);
    return jdbc.sql(
            """
            with own as (select image, phrase from recognition where account_id = :account)
            select image, phrase from own
            union all
            select :image, :phrase where not exists (select from own)
            """)
        .param("account", account == null ? Ids.NOBODY : account)
        .param("image", decoy.image())
        .param("phrase", decoy.phrase())
        .query(Recognition.class)
        .single();
  }
}
