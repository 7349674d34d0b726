package org.finessebridge.cti.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list: its entries are groups of floating fields, whose members stand next to each other on the
 * wire, and a USHORT field announces how many there are. The component stands where the counting
 * field stands; the entries are written after all other floating fields.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Repeated {

    /** The guide's name of the counting field. */
    String count();

    /** The counting field's tag where it floats; 0 where it belongs to the fixed part. */
    int countTag() default 0;

    /** The first protocol version with the list; 0 = every version. */
    int since() default 0;
}
