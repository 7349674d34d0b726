package org.finessebridge.app.representation;

import com.fasterxml.jackson.annotation.JsonRootName;

/** Compares what clients say that they have with what there is. */
public final class EntityTags {

    private EntityTags() {}

    /**
     * The tag of what there is, as it stands in {@code ETag}.
     *
     * @param answer what a controller returns for it: an object, whose tag is that of the XML, or a file
     */
    public static String of(Object answer) {
        EntityTag tag = answer instanceof byte[] file
                ? Document.tag(file)
                : Document.of(answer, false).tag();
        return tag.header();
    }

    /**
     * Whether a client that sends that {@code If-Match} has read the object as it is now, as XML or as JSON (RFC
     * 9110, 13.1.1).
     *
     * @param answer what a controller returns for it: an object, or a file
     * @param ifMatch the header's value
     */
    public static boolean match(Object answer, String ifMatch) {
        if (answer instanceof byte[] file) {
            return Document.tag(file).isIn(ifMatch, false);
        }
        Rendered<?> rendered = answer instanceof Rendered<?> made ? made : new Rendered<>(answer);
        return rendered.value().getClass().isAnnotationPresent(JsonRootName.class)
                && (rendered.document(false).tag().isIn(ifMatch, false)
                        || rendered.document(true).tag().isIn(ifMatch, false));
    }
}
