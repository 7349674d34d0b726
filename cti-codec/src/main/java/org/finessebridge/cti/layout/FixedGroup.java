package org.finessebridge.cti.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Fixed fields that a message has several times over: a record of {@link Fixed} components. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FixedGroup {

    /** What the guide appends to the name of each field. */
    String suffix();
}
