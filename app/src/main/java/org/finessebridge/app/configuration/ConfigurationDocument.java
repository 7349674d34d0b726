package org.finessebridge.app.configuration;

/**
 * An object that the database keeps as one document.
 *
 * @param <T> its own type
 */
public interface ConfigurationDocument<T> extends ConfigurationObject {

    /** What it is called; no two of a kind have the same name. */
    String name();

    /** The same with another id. */
    T withId(long id);
}
