package org.finessebridge.app.notification.xml;

/**
 * What a parser accepts.
 *
 * @param bytes largest stanza (or document) in bytes
 * @param depth deepest nesting of elements, the outermost included
 * @param attributes most attributes and namespace declarations of one element
 * @param elements most elements in a stanza (or document): each takes far more memory than its
 *     bytes
 */
public record ParserLimits(int bytes, int depth, int attributes, int elements) {}
