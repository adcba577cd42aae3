package se.vastkom.goals.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark in the head of each page that identifies it as one of Målvakt's, unchanged since: a
 * checksum of the page, in which the checksum's own digits count as zeros. Only such a page is
 * replaced or deleted; one that a person has made, or edited, is theirs.
 */
final class PageMark {

  /** The mark in the template, before there is a checksum. */
  static final String BLANK = "Målvakt, sha-256 " + "0".repeat(64);

  private static final int LONGEST_HEAD = 300;

  private static final Pattern HEAD =
      Pattern.compile(
          """
          \\A<!DOCTYPE html>
          <html lang="[a-z]{2,3}">
          <head>
          <meta charset="utf-8">
          <meta name="generator" content="Målvakt, sha-256 ([0-9a-f]{64})">
          """);

  private PageMark() {}

  /** Puts the checksum into a page as the template has written it, and returns the page. */
  static byte[] put(byte[] bytes) {
    String page =
        new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.UTF_8);
    Matcher head = HEAD.matcher(page);
    if (!head.find()) {
      throw new IllegalStateException("Expected a page that begins as our template does.");
    }
    MessageDigest digest = sha256();
    digest.update(bytes);
    byte[] checksum = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(checksum, 0, bytes, start(page, head), checksum.length);
    return bytes;
  }

  /** Returns whether a file is an unchanged page of Målvakt's. */
  static boolean isOn(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] beginning = in.readNBytes(LONGEST_HEAD);
      String text = new String(beginning, StandardCharsets.UTF_8);
      Matcher head = HEAD.matcher(text);
      if (!head.find()) {
        return false;
      }
      byte[] zeros = "0".repeat(64).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(zeros, 0, beginning, start(text, head), zeros.length);
      MessageDigest digest = sha256();
      digest.update(beginning);
      byte[] piece = new byte[65_536];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest()).equals(head.group(1));
    }
  }

  /** Returns the position of the checksum's first byte. */
  private static int start(String page, Matcher head) {
    return page.substring(0, head.start(1)).getBytes(StandardCharsets.UTF_8).length;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
