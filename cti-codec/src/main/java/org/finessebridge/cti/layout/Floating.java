package org.finessebridge.cti.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A floating field: a tag, a length, data; in any order on the wire, and left out where null. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Floating {

    /** The tag that is sent. */
    int tag();

    /**
     * The guide's name; by default the component's, with a capital first and {@code ID} for {@code
     * Id}.
     */
    String name() default "";

    /** A tag that is accepted beside {@link #tag()}; 0 = none. */
    int alsoTag() default 0;

    /** The tag that is sent to UCCX; 0 = the same. It must be one of the other two. */
    int uccxTag() default 0;

    WireType type() default WireType.STRING;

    /** The largest data in bytes, with the NUL; only for types without a size of their own. */
    int max() default 0;

    /** The largest data for UCCX; 0 = the same. */
    int uccxMax() default 0;

    /** The first protocol version with the field; 0 = every version. */
    int since() default 0;

    /** The last protocol version with the field; 0 = it is still there. */
    int until() default 0;

    /** The first version of UCCX with the field, where {@link #since()} speaks of UCCE alone. */
    int uccxSince() default 0;
}
