package org.finessebridge.cti.generator;

import javax.lang.model.element.Element;

/** A record header that no layout can be made of; the compiler reports it at the element. */
final class IllegalLayoutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Element element;

    IllegalLayoutException(Element element, String problem) {
        super(element.getSimpleName() + " " + problem);
        this.element = element;
    }

    Element element() {
        return element;
    }
}
