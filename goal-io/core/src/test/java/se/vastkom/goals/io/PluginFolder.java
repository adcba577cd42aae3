package se.vastkom.goals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.tools.ToolProvider;

/** Plug-ins of other makers, compiled and named as services in a folder of their own. */
final class PluginFolder {

  private final Path folder;

  PluginFolder(Path folder) {
    this.folder = folder;
  }

  /** Adds a reader, given the bodies of its methods. */
  PluginFolder reader(String className, String name, String reads, String read) throws IOException {
    return add(
        FollowUpReader.class,
        className,
        """
        import se.vastkom.goals.io.*;
        import se.vastkom.goals.model.*;
        import se.vastkom.goals.problem.*;
        public final class %s implements FollowUpReader {
          public String name() { %s }
          public boolean reads(FollowUpSource source) { %s }
          public Checked<FollowUp> read(FollowUpSource source) { %s }
        }
        """
            .formatted(className, name, reads, read));
  }

  /** Adds a writer of assessments, given the bodies of its methods. */
  PluginFolder writer(String className, String name, String forms) throws IOException {
    return add(
        DocumentWriter.class,
        className,
        """
        import se.vastkom.goals.assessment.*;
        import se.vastkom.goals.io.*;
        public final class %s implements DocumentWriter {
          public String name() { %s }
          public DocumentForms forms() { %s }
        }
        """
            .formatted(className, name, forms));
  }

  /** Names a class as a service, whether it is there or not. */
  PluginFolder service(Class<?> port, String className) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(port.getName()),
        className + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return this;
  }

  /** Returns a loader of the plug-ins, which also finds what tests find. */
  ClassLoader loader() throws IOException {
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, PluginFolder.class.getClassLoader());
  }

  private PluginFolder add(Class<?> port, String className, String source) throws IOException {
    Path file = Files.writeString(folder.resolve(className + ".java"), source);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
    assertThat(result).isZero();
    return service(port, className);
  }
}
