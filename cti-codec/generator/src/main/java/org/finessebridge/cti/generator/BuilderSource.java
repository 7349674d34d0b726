package org.finessebridge.cti.generator;

import java.util.stream.Collectors;
import org.finessebridge.cti.generator.Component.Body;
import org.finessebridge.cti.generator.Component.FixedPart;
import org.finessebridge.cti.generator.Component.FloatingPart;
import org.finessebridge.cti.generator.Component.Group;
import org.finessebridge.cti.generator.Component.ListPart;
import org.finessebridge.cti.generator.Component.Rest;

/** The source of a message's builder. */
final class BuilderSource {

    private static final String NULLABLE = "@org.jspecify.annotations.Nullable ";

    private final MessageRecord message;
    private final SourceText source = new SourceText();

    private BuilderSource(MessageRecord message) {
        this.message = message;
    }

    static String of(MessageRecord message) {
        return new BuilderSource(message).write();
    }

    private String write() {
        String record = message.simpleName();
        String builder = message.builder();
        source.line("package " + message.packageName() + ";").line("");
        source.line("/**");
        source.line(" * Builds a {@link " + record + "}. A fixed field that is not set is 0, unless its");
        source.line(" * record says otherwise; a floating one is left out.");
        source.line(" */");
        source.line("public final class " + builder + " {");
        for (Component part : message.components()) {
            source.line("private " + declared(part) + " " + part.name() + unset(part) + ";");
        }
        source.line(builder + "() {}");
        source.line(builder + "(" + record + " message) {");
        for (Component part : message.components()) {
            source.line("this." + part.name() + " = message." + part.name() + "();");
        }
        source.line("}");
        message.components().forEach(this::setters);
        source.line("/** The message with the values set so far. */");
        source.line("public " + record + " build() {");
        source.line(message.components().stream()
                .map(Component::name)
                .collect(Collectors.joining(", ", "return new " + record + "(", ");")));
        source.line("}").line("}");
        return source.toString();
    }

    private void setters(Component part) {
        setter(part, declared(part), part.name());
        if (part.type().isCoded()) {
            setter(part, part.type().argument().source(), Packages.CODE + "Coded.of(" + part.name() + ")");
        }
    }

    private void setter(Component part, String type, String value) {
        source.line("/** Sets " + guideName(part) + ". */");
        source.line("public %s %s(%s %s) {".formatted(message.builder(), part.name(), type, part.name()));
        source.line("this." + part.name() + " = " + value + ";");
        source.line("return this;").line("}");
    }

    private static String guideName(Component part) {
        return switch (part) {
            case FixedPart fixed -> fixed.guideName();
            case FloatingPart floating -> floating.guideName();
            case ListPart list -> "the list that " + list.count() + " counts";
            case Group group -> "the fields that end with " + group.suffix();
            case Body body -> "all that follows the header";
            case Rest rest -> "what is on the wire beyond the listed fields";
        };
    }

    private static String declared(Component part) {
        String type = part.type().source();
        if (!(part instanceof FloatingPart)) {
            return type;
        }
        int simple = part.type().name().lastIndexOf('.') + 1;
        return type.substring(0, simple) + NULLABLE + type.substring(simple);
    }

    private static String unset(Component part) {
        return switch (part) {
            case FixedPart fixed -> unset(fixed);
            case FloatingPart floating -> "";
            case ListPart list -> " = java.util.List.of()";
            case Group group ->
                group.fields().stream()
                        .map(BuilderSource::value)
                        .collect(Collectors.joining(
                                ", ", " = new " + group.type().source() + "(", ")"));
            case Body body -> " = " + Packages.MESSAGE + "OpaqueBytes.EMPTY";
            case Rest rest -> " = " + Packages.MESSAGE + "Remainder.NONE";
        };
    }

    private static String unset(FixedPart fixed) {
        boolean isUsual = fixed.unset() == 0 && fixed.type().isPrimitive();
        return isUsual ? "" : " = " + value(fixed);
    }

    /** What a fixed field is before it is told a value. */
    private static String value(FixedPart fixed) {
        if (fixed.type().isCoded()) {
            return "%sCoded.of(%s.class, %dL)"
                    .formatted(Packages.CODE, fixed.type().argument().source(), fixed.unset());
        }
        return switch (fixed.type().name()) {
            case "java.time.Instant" -> "java.time.Instant.EPOCH";
            case "boolean" -> "false";
            case "long" -> fixed.unset() + "L";
            default -> Long.toString(fixed.unset());
        };
    }
}
