package org.finessebridge.cti.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list. Its entries are records: groups of floating fields, whose members stand next to each
 * other on the wire in the record's order; an entry ends where a member comes that is not behind
 * the last one. With {@link Floating} beside it an entry is that one field. A USHORT field
 * announces how many there are: the component stands where this counting field stands. The entries
 * are written after all other floating fields.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Repeated {

    /** The guide's name of the counting field. */
    String count();

    /** The counting field's tag where it floats; 0 where it belongs to the fixed part. */
    int countTag() default 0;

    /**
     * Whether the counting field is derived from the list. Where it is a component of its own, the
     * list stands where its entries are written.
     */
    boolean counted() default true;

    /** The first protocol version with the list; 0 = every version. */
    int since() default 0;
}
