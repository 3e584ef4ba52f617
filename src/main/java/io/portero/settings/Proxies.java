package io.portero.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The proxies before us: what these say about the client counts, and what others say does not.
public record Proxies(List<CidrBlock> networks) {

  public Proxies {
    networks = List.copyOf(networks);
  }

  /// @param written addresses, blocks and beginnings, with commas or blanks between them
  static Proxies read(String written) throws InvalidSetting {
    List<CidrBlock> networks = new ArrayList<>();
    for (String one : written.strip().split("[\\s,;]+")) {
      if (!one.isEmpty()) {
        networks.add(CidrBlock.read(one));
      }
    }
    return new Proxies(networks);
  }

  /// The setting's kind; kept as blocks.
  static SettingKind kind() {
    return written ->
        read(written).networks.stream().map(CidrBlock::toString).collect(Collectors.joining(","));
  }

  public boolean isEmpty() {
    return networks.isEmpty();
  }

  boolean areEverybody() {
    return networks.stream().anyMatch(CidrBlock::isEverybody);
  }

  /// Whether an address is one of them; a name never is, and no name server is asked.
  public boolean has(String address) {
    return Stream.of(address)
        .map(Hosts::literal)
        .flatMap(Optional::stream)
        .anyMatch(literal -> networks.stream().anyMatch(network -> network.has(literal)));
  }
}
