/** Reads follow-ups from the text of published pages; found by the port for follow-ups. */
module se.vastkom.goals.io.page {
  requires static org.jspecify;
  requires transitive se.vastkom.goals.io;
  requires se.vastkom.goals.sheet;
  requires org.jsoup;

  exports se.vastkom.goals.io.page;

  provides se.vastkom.goals.io.FollowUpReader with
      se.vastkom.goals.io.page.PageReader;
  provides se.vastkom.goals.words.Catalogue with
      se.vastkom.goals.io.page.PageWords;
}
