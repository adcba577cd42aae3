package se.vastkom.goals.pdf;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The output of templates: everything beyond the template's own text is made harmless, kept to
 * letters that can be shown, and escaped.
 */
final class PaperOutput extends OwaspHtmlTemplateOutput {

  /** Templates require one; no tag is intercepted. */
  static final HtmlInterceptor NO_INTERCEPTOR =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
      };

  private final Letters letters;

  PaperOutput(TemplateOutput text, Letters letters) {
    super(text);
    this.letters = letters;
  }

  @Override
  public void writeUserContent(@Nullable String value) {
    if (value != null) {
      super.writeUserContent(letters.shown(value));
    }
  }
}
