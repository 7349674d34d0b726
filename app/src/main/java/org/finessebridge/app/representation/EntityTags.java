package org.finessebridge.app.representation;

/** Compares what clients say that they have with what there is. */
public final class EntityTags {

    private EntityTags() {}

    /**
     * Whether a client that sends that {@code If-Match} has read the object as it is now, as XML or as JSON (RFC
     * 9110, 13.1.1).
     *
     * @param answer what a controller returns for it
     * @param ifMatch the header's value
     */
    public static boolean match(Object answer, String ifMatch) {
        Rendered<?> rendered = answer instanceof Rendered<?> made ? made : new Rendered<>(answer);
        return rendered.document(false).tag().isIn(ifMatch, false)
                || rendered.document(true).tag().isIn(ifMatch, false);
    }
}
