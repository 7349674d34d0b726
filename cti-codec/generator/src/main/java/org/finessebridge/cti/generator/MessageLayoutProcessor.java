package org.finessebridge.cti.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import org.finessebridge.cti.generator.Component.ListPart;
import org.jspecify.annotations.Nullable;

/**
 * Makes, for each record with {@code @MessageType}, its builder and its layout, and the table of
 * all layouts. A header that cannot stand on the wire is an error of the compiler.
 */
@SupportedAnnotationTypes(MessageLayoutProcessor.MESSAGE_TYPE)
public final class MessageLayoutProcessor extends AbstractProcessor {

    static final String MESSAGE_TYPE = Packages.LAYOUT + "MessageType";

    private static final String REQUEST = Packages.MESSAGE + "CtiRequest";

    private static final int LARGEST_TYPE = 0xFFFF;

    private final List<MessageRecord> messages = new ArrayList<>();

    /** The records of entries, by the names of the classes that are made for them. */
    private final Map<String, String> entries = new HashMap<>();

    /** A processor; the compiler makes it. */
    public MessageLayoutProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                try {
                    generate((TypeElement) element);
                } catch (IllegalLayoutException e) {
                    processingEnv
                            .getMessager()
                            .printMessage(Diagnostic.Kind.ERROR, String.valueOf(e.getMessage()), e.element());
                }
            }
        }
        if (!annotations.isEmpty()) {
            write(Packages.CODEC, "GeneratedLayouts", TableSource.of(messages));
        }
        return false;
    }

    private void generate(TypeElement element) {
        MessageRecord message = read(element);
        for (MessageRecord other : messages) {
            if (other.type() == message.type() && other.isForUccxAlone() == message.isForUccxAlone()) {
                throw new IllegalLayoutException(element, "has the number of " + other.simpleName());
            }
            if (other.simpleName().equals(message.simpleName())) {
                throw new IllegalLayoutException(element, "has the name of " + other.qualifiedName());
            }
        }
        writeEntries(element, message.components());
        messages.add(message);
        write(message.packageName() + ".", message.builder(), BuilderSource.of(message));
        write(Packages.CODEC, message.layout(), LayoutSource.of(message));
    }

    private void writeEntries(TypeElement message, List<Component> components) {
        for (Component part : components) {
            if (part instanceof ListPart list && list.isGroup()) {
                String record = list.type().argument().name();
                String other = entries.putIfAbsent(EntriesSource.nameFor(list), record);
                if (other == null) {
                    write(Packages.CODEC, EntriesSource.nameFor(list), EntriesSource.of(list));
                } else if (!other.equals(record)) {
                    throw new IllegalLayoutException(message, "has entries with the name of " + other);
                }
                writeEntries(message, list.members());
            }
        }
    }

    private MessageRecord read(TypeElement element) {
        Annotated type = Annotated.of(element, "MessageType");
        if (type == null) {
            throw new IllegalLayoutException(element, "has no message type");
        }
        if (element.getKind() != ElementKind.RECORD || element.getNestingKind().isNested()) {
            throw new IllegalLayoutException(element, "is no record of a file of its own");
        }
        if (type.number("value") < 0 || type.number("value") > LARGEST_TYPE) {
            throw new IllegalLayoutException(element, "has an impossible number");
        }
        List<Component> components = new RecordReader(processingEnv.getElementUtils()).components(element);
        LayoutRules.check(element, components);
        String simpleName = element.getSimpleName().toString();
        String given = type.text("name");
        List<String> dialects = type.array("dialects");
        return new MessageRecord(
                processingEnv
                        .getElementUtils()
                        .getPackageOf(element)
                        .getQualifiedName()
                        .toString(),
                element.getQualifiedName().toString(),
                simpleName,
                (int) type.number("value"),
                given.isEmpty()
                        ? simpleName.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT)
                        : given,
                dialects.isEmpty() ? List.of("UCCE", "UCCX") : dialects,
                confirmation(element),
                components);
    }

    private static @Nullable String confirmation(TypeElement element) {
        for (TypeMirror implemented : element.getInterfaces()) {
            if (implemented instanceof DeclaredType declared
                    && JavaType.of(declared).name().equals(REQUEST)) {
                if (declared.getTypeArguments().isEmpty()) {
                    throw new IllegalLayoutException(element, "names no confirmation");
                }
                return JavaType.of(declared).argument().name();
            }
        }
        return null;
    }

    private void write(String packageName, String name, String source) {
        try (Writer file =
                processingEnv.getFiler().createSourceFile(packageName + name).openWriter()) {
            file.write(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
