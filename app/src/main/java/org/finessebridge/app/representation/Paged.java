package org.finessebridge.app.representation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a record whose only list grows: clients may ask for a piece of it by {@code ?offset=} and {@code ?limit=}, and
 * {@code Content-Range} tells how many there are. Without these they get the whole, as from the original.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Paged {

    /** The most that a piece may have. */
    int MOST = 10_000;
}
