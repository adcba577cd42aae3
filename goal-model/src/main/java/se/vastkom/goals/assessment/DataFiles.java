package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What is published beside the pages of an assessment. Immutable.
 *
 * @param files in the order they are shown
 * @param checksums the name of a file with the checksums of them all and of the pages; it is made
 *     last and so is not one of them
 */
public record DataFiles(List<DataFile> files, String checksums) {

  /** Nothing. */
  public static final DataFiles NONE = new DataFiles(List.of(), "");

  private static final String DESCRIPTION = "application/ld+json";

  public DataFiles {
    files = List.copyOf(requireNonNull(files, "files"));
    requireNonNull(checksums, "checksums");
  }

  /** Returns whether there is nothing. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** Returns the file that describes the others to catalogues of open data, if there is one. */
  public Optional<DataFile> description() {
    return files.stream().filter(file -> file.mediaType().equals(DESCRIPTION)).findFirst();
  }

  /** Returns the file that is a copy of what a follow-up was read from, if it is published. */
  public Optional<DataFile> copyOf(InputFile input) {
    return files.stream().filter(file -> file.sha256().equals(input.sha256())).findFirst();
  }

  /** Returns the files that were made of an assessment: those that are copies of nothing. */
  public List<DataFile> madeOf(AssessedFollowUp.Run run) {
    List<String> read = run.inputs().stream().map(InputFile::sha256).toList();
    return files.stream().filter(file -> !read.contains(file.sha256())).toList();
  }
}
