/**
 * Messages that UCCX has and UCCE has not, or that UCCX lays out in its own way. Unified CCX CTI
 * Protocol Developer Guide. Fields that UCCX reserves are kept as unlisted fields.
 */
@NullMarked
package org.finessebridge.cti.message.uccx;

import org.jspecify.annotations.NullMarked;
