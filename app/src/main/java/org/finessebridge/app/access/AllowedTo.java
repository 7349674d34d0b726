package org.finessebridge.app.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a method of a controller (guide, "Security Constraints" of each API). A method without
 * it is for the users of the directory alone. Which objects of a resource a caller may see is the
 * resource's own matter.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AllowedTo {

    /** The kinds of callers. */
    Caller[] value();

    /** A kind of caller. */
    enum Caller {
        /** Agents and supervisors. */
        USER,
        /** Who configures. */
        ADMINISTRATOR
    }
}
