package org.finessebridge.app.requestbody;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a member of a body, or a parameter of a query, has to be, where its class does not say so: most are read as
 * texts, so that what is wrong is refused with the documented error. It is told to clients and checks nothing.
 */
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

    /** A number, a truth or an enum of which it is the text. */
    Class<?> as() default String.class;

    /** What it may be, where there is no enum of that. */
    String[] values() default {};

    /** Whether it may be missing. */
    Need need() default Need.NEVER;

    /** When a member has to be there. */
    enum Need {
        NEVER,
        /** In the POST of a new object; a PUT leaves what it does not have as it is. */
        TO_CREATE,
        ALWAYS
    }
}
