package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

  private static Publication of(String language, Optional<URI> source) {
    return new Publication(
        language,
        Optional.of(LocalDate.of(2016, 2, 12)),
        Optional.of(LocalDate.of(2016, 3, 1)),
        "registrator",
        "CC0 1.0",
        source,
        Optional.of(URI.create("https://exempel.test/tillg%C3%A4nglighet")),
        true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "www.exempel.test", "javascript:alert(1)", "data:text/html,x", "https:///utan-värd",
        "https://namn:ord@exempel.test/", "mailto:a@exempel.test", "https://exempel.test/ å b", ""
      })
  void whatIsNoAddressOfTheWebIsNone(String text) {
    assertThat(Publication.address(text)).isEmpty();
  }

  @Test
  void anAddressIsReadAsItIsWritten() {
    assertThat(Publication.address(" https://exempel.test/a?b=c#d "))
        .contains(URI.create("https://exempel.test/a?b=c#d"));
  }

  @Test
  void anotherLanguageOrAddressIsRefused() {
    assertThatThrownBy(() -> of("svenska", Optional.empty()))
        .hasMessage("Expected a language such as sv or en; found 'svenska'.");
    assertThatThrownBy(() -> of("sv", Optional.of(URI.create("ftp://exempel.test/"))))
        .hasMessage("Expected addresses that begin with https:// or http://.");
  }

  @Test
  void inputsAreOfferedOnlyWhereItIsSaid() {
    Publication silent =
        new Publication(
            "sv", Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty());
    assertThat(silent).isEqualTo(Publication.UNSAID);
    assertThat(silent.offersInputs()).isFalse();
    assertThat(of("sv", Optional.empty()).in("en").offersInputs()).isTrue();
  }

  @Test
  void theNextPeriodIsNotPublishedYet() {
    Publication next = of("en", Optional.of(URI.create("https://exempel.test/2015"))).unpublished();
    assertThat(next.language()).isEqualTo("en");
    assertThat(next.contact()).isEqualTo("registrator");
    assertThat(next.licence()).isEqualTo("CC0 1.0");
    assertThat(next.accessibility()).isPresent();
    assertThat(next.published()).isEmpty();
    assertThat(next.corrected()).isEmpty();
    assertThat(next.source()).isEmpty();
    assertThat(next.offersInputs()).isFalse();
  }
}
