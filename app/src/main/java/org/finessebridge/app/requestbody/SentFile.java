package org.finessebridge.app.requestbody;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a request whose body is a file, or a form with a file ({@code multipart/form-data}, RFC 7578). */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SentFile {

    /** The media types of the file. */
    String[] value();
}
