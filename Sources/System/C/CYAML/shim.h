#pragma once
#include <yaml.h>

/* The parts of an event's union that are read, each by a function so that Swift need not name nameless types. */

static inline const unsigned char *fo_yaml_value(const yaml_event_t *event, size_t *count) {
    *count = event->data.scalar.length;
    return event->data.scalar.value;
}

static inline int fo_yaml_style(const yaml_event_t *event) { return (int)event->data.scalar.style; }

static inline const char *fo_yaml_anchor(const yaml_event_t *event) {
    switch (event->type) {
    case YAML_ALIAS_EVENT: return (const char *)event->data.alias.anchor;
    case YAML_SCALAR_EVENT: return (const char *)event->data.scalar.anchor;
    case YAML_SEQUENCE_START_EVENT: return (const char *)event->data.sequence_start.anchor;
    case YAML_MAPPING_START_EVENT: return (const char *)event->data.mapping_start.anchor;
    default: return 0;
    }
}

static inline int fo_yaml_tagged(const yaml_event_t *event) {
    switch (event->type) {
    case YAML_SCALAR_EVENT: return event->data.scalar.tag != 0;
    case YAML_SEQUENCE_START_EVENT: return event->data.sequence_start.tag != 0;
    case YAML_MAPPING_START_EVENT: return event->data.mapping_start.tag != 0;
    default: return 0;
    }
}
