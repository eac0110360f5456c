// call: điểm_ngập(2) => 4
//! function điểm_ngập(mức: number 0..10) -> number 0..20
decimal điểm_ngập(decimal mức) => mức * 2;
