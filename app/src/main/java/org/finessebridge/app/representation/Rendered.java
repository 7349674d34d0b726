package org.finessebridge.app.representation;

import org.jspecify.annotations.Nullable;

/**
 * An object with its documents, each made when it is asked for the first time: what a controller returns where
 * many ask for the same ({@link RenderedOnce} keeps them). Safe for use by any thread; two that ask for the
 * first time at once may both make it.
 *
 * @param <T> the object's class, which names its root element
 */
public final class Rendered<T> {

    private final T value;
    private volatile @Nullable Document xml;
    private volatile @Nullable Document json;

    /** That object, which must not change any more. */
    public Rendered(T value) {
        this.value = value;
    }

    /** The object. */
    public T value() {
        return value;
    }

    Document document(boolean asJson) {
        Document made = asJson ? json : xml;
        if (made == null) {
            made = Document.of(value, asJson);
            if (asJson) {
                json = made;
            } else {
                xml = made;
            }
        }
        return made;
    }
}
