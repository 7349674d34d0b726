package org.finessebridge.app.requestbody;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bodies as clients send them, in JSON; each has what is needed to create an object. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Example {

    /** The first is the usual one. */
    String[] value();
}
