package se.vastkom.goals.examples.api;

import static java.lang.module.ModuleDescriptor.Requires.Modifier.TRANSITIVE;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an artifact lets others use, read from its class files: its module's services and required
 * modules, its exported packages, and their public types with all that can be called or overridden.
 */
final class PublicApi {

  private final Path classes;
  private final Optional<ModuleDescriptor> module;

  /** Takes the folder of an artifact's classes, which must also be on the class path. */
  PublicApi(Path classes) {
    this.classes = classes;
    this.module =
        ModuleFinder.of(classes).findAll().stream().findFirst().map(ModuleReference::descriptor);
  }

  /** Returns the module's descriptor; empty for an artifact that has none. */
  Optional<ModuleDescriptor> module() {
    return module;
  }

  /** Returns the public types of the exported packages, by package. */
  Map<String, List<Class<?>>> types() throws IOException {
    Map<String, List<Class<?>>> types = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.sorted().toList()) {
        String name = classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          Class<?> type = type(name.substring(0, name.length() - ".class".length()));
          if (isExported(type.getPackageName()) && isVisible(type)) {
            types.computeIfAbsent(type.getPackageName(), room -> new ArrayList<>()).add(type);
          }
        }
      }
    }
    return types;
  }

  /** Returns the list, a line for each package, type and member; the same for the same classes. */
  String text() throws IOException {
    List<String> lines = new ArrayList<>();
    module.ifPresent(descriptor -> lines.addAll(lines(descriptor)));
    types()
        .forEach(
            (name, types) -> {
              lines.add("");
              lines.add("package " + name);
              types.forEach(type -> lines.addAll(new PublicType(type).lines()));
            });
    return String.join("\n", lines).strip() + "\n";
  }

  private static List<String> lines(ModuleDescriptor descriptor) {
    List<String> lines = new ArrayList<>();
    lines.add("module " + descriptor.name());
    descriptor.requires().stream()
        .filter(required -> required.modifiers().contains(TRANSITIVE))
        .map(required -> "  requires transitive " + required.name())
        .sorted()
        .forEach(lines::add);
    descriptor.uses().stream().map(service -> "  uses " + service).sorted().forEach(lines::add);
    descriptor.provides().stream()
        .map(
            provided ->
                provided.providers().stream()
                    .sorted()
                    .collect(
                        Collectors.joining(
                            ", ", "  provides " + provided.service() + " with ", "")))
        .sorted()
        .forEach(lines::add);
    return lines;
  }

  private boolean isExported(String packageName) {
    return module
        .map(
            descriptor ->
                descriptor.exports().stream()
                    .anyMatch(room -> !room.isQualified() && room.source().equals(packageName)))
        .orElse(true);
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> enclosing = type.getDeclaringClass();
    boolean isNamed = !type.isAnonymousClass() && !type.isLocalClass() && !type.isSynthetic();
    return isNamed && isOpen(type.getModifiers()) && (enclosing == null || isVisible(enclosing));
  }

  /** Returns whether code of others may use what has these modifiers. */
  static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, PublicApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Expected " + name + " on the class path.", e);
    }
  }
}
