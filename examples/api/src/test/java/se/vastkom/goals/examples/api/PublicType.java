package se.vastkom.goals.examples.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of a public type: how it is declared, and what can be called or overridden. What every
 * object has is left out, and what a record or an enum has by being one.
 */
record PublicType(Class<?> type) {

  /** Packages that go without saying; what is left of a name still tells types apart. */
  private static final Pattern USUAL =
      Pattern.compile(
          "\\b(?:java\\.(?:lang|util(?:\\.function|\\.stream)?)\\.(?=[A-Z])|se\\.vastkom\\.goals\\.)");

  private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString");

  private static final int SHOWN =
      Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(declaration());
    Stream.of(components(), constants(), members().stream())
        .flatMap(members -> members)
        .forEach(member -> lines.add("  " + member));
    return lines;
  }

  private String declaration() {
    int implied =
        type.isInterface() || type.isEnum() || type.isRecord()
            ? Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL
            : 0;
    return modifiers(type.getModifiers() & ~implied & ~Modifier.STATIC)
        + (type.isSealed() ? "sealed " : "")
        + kind()
        + " "
        + type.getName().substring(type.getPackageName().length() + 1).replace('$', '.')
        + variables(type.getTypeParameters())
        + superclass()
        + list(
            type.isInterface() ? " extends " : " implements ",
            Arrays.stream(type.getGenericInterfaces()).map(PublicType::name));
  }

  private String kind() {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isEnum()) {
      return "enum";
    }
    return type.isRecord() ? "record" : "class";
  }

  private Stream<String> components() {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .map(
                component ->
                    "component " + name(component.getGenericType()) + " " + component.getName())
        : Stream.empty();
  }

  private String superclass() {
    Class<?> parent = type.getSuperclass();
    boolean isShown =
        parent != null && !Set.of(Object.class, Record.class, Enum.class).contains(parent);
    return isShown ? " extends " + name(type.getGenericSuperclass()) : "";
  }

  private Stream<String> constants() {
    return type.isEnum()
        ? Arrays.stream(type.getFields()).filter(Field::isEnumConstant).map(Field::getName)
        : Stream.empty();
  }

  private Set<String> members() {
    Set<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isShown(field.getModifiers()) && !field.isSynthetic() && !field.isEnumConstant()) {
        members.add(
            modifiers(field.getModifiers()) + name(field.getGenericType()) + " " + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isShown(constructor.getModifiers()) && !isCanonical(constructor)) {
        members.add(line(constructor, "new"));
      }
    }
    // What a superclass that nobody sees declares is used as the type's own.
    for (Class<?> owner = type; owner != null && isOwn(owner); owner = owner.getSuperclass()) {
      for (Method method : owner.getDeclaredMethods()) {
        if (isShown(method.getModifiers()) && !method.isSynthetic() && !isImplied(method)) {
          members.add(line(method, name(method.getGenericReturnType()) + " " + method.getName()));
        }
      }
    }
    return members;
  }

  private boolean isOwn(Class<?> owner) {
    return owner == type || !PublicApi.isOpen(owner.getModifiers());
  }

  private boolean isShown(int modifiers) {
    boolean isForSubclasses = Modifier.isProtected(modifiers);
    return PublicApi.isOpen(modifiers)
        && !(isForSubclasses && Modifier.isFinal(type.getModifiers()));
  }

  private boolean isCanonical(Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray());
  }

  private boolean isImplied(Method method) {
    boolean hasNoParameters = method.getParameterCount() == 0;
    return OF_OBJECTS.contains(method.getName())
        || (type.isEnum() && Set.of("values", "valueOf").contains(method.getName()))
        || (type.isRecord()
            && hasNoParameters
            && Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(method.getName())));
  }

  private static String line(Executable member, String name) {
    return modifiers(member.getModifiers())
        + (variables(member.getTypeParameters()) + " ").stripLeading()
        + name
        + Arrays.stream(member.getGenericParameterTypes())
            .map(PublicType::name)
            .collect(Collectors.joining(", ", "(", ")"))
        + list(" throws ", Arrays.stream(member.getGenericExceptionTypes()).map(PublicType::name));
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(
                variable ->
                    variable.getName()
                        + list(
                                " extends ",
                                Arrays.stream(variable.getBounds())
                                    .filter(bound -> bound != Object.class)
                                    .map(PublicType::name))
                            .replace(", ", " & "))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String list(String before, Stream<String> names) {
    String list = names.collect(Collectors.joining(", "));
    return list.isEmpty() ? "" : before + list;
  }

  private static String modifiers(int modifiers) {
    String shown = Modifier.toString(modifiers & SHOWN);
    return shown.isEmpty() ? "" : shown + " ";
  }

  private static String name(Type type) {
    return USUAL.matcher(type.getTypeName().replace('$', '.')).replaceAll("");
  }
}
