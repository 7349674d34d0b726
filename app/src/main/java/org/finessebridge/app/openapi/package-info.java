/**
 * What there is of REST, for programs and people: an OpenAPI document that is made of the controllers' methods, and
 * a page to read and try it.
 */
@NullMarked
package org.finessebridge.app.openapi;

import org.jspecify.annotations.NullMarked;
