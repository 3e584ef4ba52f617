package io.portero.key;

import io.portero.shared.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Which master keys this installation's data were made with, by their ids. A process that lacks one of them would call right
/// passwords wrong, so it does not begin. See `docs/decisions/037-the-installation-knows-its-keys.md`.
@Component
public final class InstallationKeys {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  public InstallationKeys(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// Oldest first; empty in a database that no server has used yet.
  public List<String> known() {
    return jdbc.sql("select key_id from installation_key order by number")
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  /// For a server: the keys that it is to work with. An installation without a key gets one, and a new key that was put first
  /// belongs to the installation from here on. Of two servers that start at once on a new database, one decides.
  ///
  /// @throws Refusal if a key is missing, with its id
  public KeyRing adopt(KeySource source) {
    return transactions.execute(_ -> {
      jdbc.sql("select only_row from installation for update").query(Boolean.class).single();
      List<String> known = known();
      if (known.isEmpty() && !source.isThere()) {
        source.make();
      }
      KeyRing ring = require(source, known);
      List<String> taken = known.isEmpty() ? ring.ids().reversed() : List.of(ring.id());
      taken.forEach(this::add);
      return ring;
    });
  }

  /// For a command: what it makes must be understood by the servers that run, so a key that no server has taken up yet is left
  /// aside.
  ///
  /// @throws Refusal if a key is missing, with its id
  public KeyRing use(KeySource source) {
    List<String> known = known();
    KeyRing ring = require(source, known);
    return known.isEmpty() ? ring : ring.only(known);
  }

  /// Whether every key that the installation asks for is here.
  public boolean areAllIn(KeySource source) {
    return source.isThere() && source.read().ids().containsAll(known());
  }

  /// Whatever was made with this key is lost from here on.
  ///
  /// @return whether it was known
  public boolean forget(String id) {
    return jdbc.sql("delete from installation_key where key_id = :id").param("id", id).update()
        == 1;
  }

  private void add(String id) {
    jdbc.sql("insert into installation_key (key_id) values (:id) on conflict do nothing")
        .param("id", id)
        .update();
  }

  private static KeyRing require(KeySource source, List<String> known) {
    if (!source.isThere()) {
      throw absent(source, known);
    }
    KeyRing ring = source.read();
    List<String> missing = known.stream().filter(id -> !ring.ids().contains(id)).toList();
    if (!missing.isEmpty()) {
      throw missing(source, ring, String.join(", ", missing));
    }
    return ring;
  }

  private static Refusal absent(KeySource source, List<String> known) {
    String where = source.file().map(Path::toString).orElse("");
    if (known.isEmpty()) {
      return new Refusal(
          "There is no master key yet: ./portero start makes one (%s).".formatted(where),
          "Todavía no hay llave maestra: ./portero start crea una (%s).".formatted(where));
    }
    String ids = String.join(", ", known);
    return new Refusal(
        "The master key of this database is missing: key %s, and there is no %s. Copy that file here from another node or from the copy that was kept, or name it with PORTERO_KEY_FILE."
            .formatted(ids, source.shown()),
        "Falta la llave maestra de esta base de datos: la llave %s, y no existe %s. Copie ese archivo desde otro nodo o desde la copia guardada, o indíquelo con PORTERO_KEY_FILE."
            .formatted(ids, source.shown()));
  }

  private static Refusal missing(KeySource source, KeyRing ring, String missing) {
    String here = String.join(", ", ring.ids());
    return new Refusal(
        "This database needs the master key %s; %s holds %s. Without it right passwords would be called wrong. Add it there, after the newest, or give it up with ./portero keys forget ID."
            .formatted(missing, source.shown(), here),
        "Esta base de datos necesita la llave maestra %s; %s contiene %s. Sin ella las contraseñas correctas se darían por malas. Agréguela allí, después de la más nueva, o renuncie a ella con ./portero keys forget ID."
            .formatted(missing, source.shown(), here));
  }
}
