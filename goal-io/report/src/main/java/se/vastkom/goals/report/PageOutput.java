package se.vastkom.goals.report;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.words.Harmless;

/**
 * The output of templates: everything beyond the template's own text is made harmless and escaped.
 */
final class PageOutput extends OwaspHtmlTemplateOutput {

  /** Templates require one; no tag is intercepted. */
  static final HtmlInterceptor NO_INTERCEPTOR =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
      };

  PageOutput(TemplateOutput text) {
    super(text);
  }

  @Override
  public void writeUserContent(@Nullable String value) {
    if (value != null) {
      super.writeUserContent(Harmless.inPage(value));
    }
  }
}
