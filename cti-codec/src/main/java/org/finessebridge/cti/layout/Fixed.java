package org.finessebridge.cti.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field of the fixed part; the record's order is the order on the wire. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Fixed {

    WireType value();

    /**
     * The guide's name; by default the component's, with a capital first and {@code ID} for {@code
     * Id}.
     */
    String name() default "";

    /** The first protocol version with the field; 0 = every version. */
    int since() default 0;

    /**
     * For a field that servers of other versions are known to send or leave out: lengths of the
     * body, in bytes, with the field. A body of such a length has it, a body shorter by its size
     * has not, whatever the version; else {@link #since} decides. A value other than 0 is written
     * in every version.
     */
    int[] bodies() default {};

    /** What the message's builder holds before it is told a value. */
    long unset() default 0;
}
