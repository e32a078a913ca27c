from .rows import Unit
MEASURES = (Unit("t","吨 噸"),Unit("kg","公斤 kg"),Unit("oz","盎司"),Unit("bbl","桶"),Unit("m","米"),Unit("kW","千瓦"),Unit("m²","平方米"),)
