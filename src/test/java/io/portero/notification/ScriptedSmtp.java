package io.portero.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// A mail server that misbehaves as told, or speaks STARTTLS: what ready-made ones do not do.
final class ScriptedSmtp implements AutoCloseable {

  static final String HANG_UP = "hang up";

  /// What it heard, with `TLS ` before what came encrypted.
  final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  /// How often somebody connected.
  final AtomicInteger connections = new AtomicInteger();

  private final Map<String, String> answers =
      new ConcurrentHashMap<>(
          Map.of("STARTTLS", "220 go on", "DATA", "354 go on", ".", "250 taken"));
  private final Map<String, String> next = new ConcurrentHashMap<>();
  private final @Nullable SSLSocketFactory tls;
  private final ServerSocket server;

  ScriptedSmtp(@Nullable SSLSocketFactory tls) throws IOException {
    this.tls = tls;
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /// @param verb first word of a command, or `.` for the end of a mail, @param answer a reply, or [#HANG_UP]
  ScriptedSmtp when(String verb, String answer) {
    answers.put(verb, answer);
    return this;
  }

  /// For the next time only.
  void once(String verb, String answer) {
    next.put(verb, answer);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        connections.incrementAndGet();
        socket.getOutputStream().write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
        talk(socket, "");
      } catch (IOException e) {
        heard.add("(gone)");
      }
    }
  }

  private void talk(Socket socket, String prefix) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    boolean inMail = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (inMail && !line.equals(".")) {
        continue;
      }
      heard.add(prefix + line);
      String verb = line.split(" ", 2)[0];
      String once = next.remove(verb);
      String answer =
          once != null
              ? once
              : answers.getOrDefault(verb, verb.equals("EHLO") ? greeting(prefix) : "250 ok");
      if (answer.equals(HANG_UP)) {
        return;
      }
      inMail = verb.equals("DATA") && answer.startsWith("354");
      socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
      if (verb.equals("STARTTLS") && tls != null) {
        talk(secured(socket, tls), "TLS ");
        return;
      }
    }
  }

  private String greeting(String prefix) {
    return tls != null && prefix.isEmpty() ? "250-test\r\n250 STARTTLS" : "250 test";
  }

  private static SSLSocket secured(Socket socket, SSLSocketFactory tls) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(socket, null, socket.getPort(), true);
    secured.setUseClientMode(false);
    return secured;
  }
}
